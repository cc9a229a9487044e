import type { OtherSide, PanelView, Side } from '@/utils/model/comparison';

/** Where Explore shows the same two connections on the same days, and of a page about one offer that offer. */
export function explorePlace({ days, subject }: PanelView, here: Side, other: OtherSide): string {
  const [tracker, network] = here.role === 'tracker' ? [here, other] : [other, here];
  const place = new URLSearchParams({
    ...{ here: tracker.connection, there: network.connection },
    ...{ days: `${days.range.from}..${days.range.to}`, zone: days.timeZone },
  });
  const [link, second] = other.links;
  const sent = tracker === here ? link?.here : link?.there[0];
  if (subject.id !== null && sent && !second) place.set('find', sent.name ?? sent.id);
  return `explore.html#side-by-side?${place}`;
}
