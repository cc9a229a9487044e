import { useTexts } from '@/components/texts';
import type { ToldChange } from '@/utils/model/explore';
import { AMOUNTS } from '@/utils/model/metrics';
import type { Texts } from '@/utils/texts/texts';
import { Asked } from './asked';
import { Drawer } from './drawer';
import type { PageParts } from './page-parts';
import { tellCount, useChanges } from './use-changes';

/** What platforms told differently about days that were over. */
export function Changes(parts: PageParts) {
  const { go, scope } = parts;
  const texts = useTexts();
  const { say, format } = texts;
  const { data, error } = useChanges(parts);
  const nameOf = (id: string) => scope.sources.find(({ connection }) => connection === id)?.name ?? '';
  return (
    <Drawer
      title={[say('explore.changes-title'), data && data.length > 0 && `(${tellCount(format, data.length)})`]
        .filter(Boolean)
        .join(' ')}
      subtitle={`${format.days(scope.range, scope.range.to)} · ${format.zone(scope.timeZone)}`}
      onClose={() => go({ show: null }, 'replace')}
    >
      {!data && <Asked error={error} />}
      {data?.length === 0 && <p className="drawer-sec mid">{say('explore.no-changes')}</p>}
      <ul className="drawer-sec changes">
        {data?.map((change) => (
          <li
            key={[
              change.connection,
              change.day,
              change.metric,
              change.changedAt,
              ...change.of.map(({ id }) => id),
            ].join()}
          >
            <p>
              <b className="medium">{nameOf(change.connection)}</b> · {format.weekday(change.day)}
              <span className="muted"> · {tellOf(change)}</span>
            </p>
            <p className="mid">{tellChange(texts, change)}</p>
            <p className="t11 muted">
              {say('explore.told', {
                before: moment(texts, change.toldAt),
                after: moment(texts, change.changedAt),
              })}
            </p>
          </li>
        ))}
      </ul>
    </Drawer>
  );
}

function tellOf({ of }: ToldChange): string {
  return of.map(({ id, name }) => name ?? `#${id}`).join(' › ');
}

function tellChange({ say, format }: Texts, { metric, before, after, currency }: ToldChange): string {
  const isMoney = AMOUNTS.some((name) => name === metric);
  const tell = (value: string | null) => {
    if (value === null) return '–';
    return isMoney ? format.money(value, currency ?? '') : format.count(Number(value));
  };
  return `${say(`column.${metric}`)}: ${tell(before)} → ${tell(after)}`;
}

function moment({ format }: Texts, instant: string): string {
  const zone = Temporal.Now.timeZoneId();
  return `${format.clock(instant, zone)}, ${format.day(instant, zone)}`;
}
