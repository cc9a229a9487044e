import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { nameOfRow } from '@/components/explore/tell-row';
import { Evidence } from '@/components/panel/evidence';
import { Failures, Notes } from '@/components/panel/notes';
import { VerdictSection } from '@/components/panel/verdict';
import { useTexts } from '@/components/texts';
import type { Side } from '@/utils/model/comparison';
import type { ComparedRow, PairAsk } from '@/utils/model/explore';
import { Drawer } from './drawer';
import { Ledger } from './ledger';
import { Match } from './match';
import { Packet } from './packet';
import type { PageParts } from './page-parts';
import { RuledOut } from './ruled-out';

/** Why one row differs, what that rests on, and what can be done with it. */
export function Why({ row, sides, ...parts }: WhyProps) {
  const texts = useTexts();
  const { say, format } = texts;
  const { shell, go, scope } = parts;
  const ask = pairOf(row, parts, [...sides.keys()]);
  const { data: view, refetch } = useQuery({
    queryKey: ['pair', ask],
    queryFn: () => shell.ask('explore.pair', ask),
    placeholderData: keepPreviousData,
  });
  const other = view?.there[0];
  const name = nameOfRow(texts, row, sides.get(row.connection ?? '')?.name ?? '');
  const shown: Side[] = [...(view?.here ? [view.here] : []), ...(other ? [other] : [])];
  const toLinks = () => shell.openOptions(`#links=${row.offer?.id ?? ''}-of-${ask.here}`);
  return (
    <Drawer
      title={say('explore.why-of', { name })}
      subtitle={[
        say('explore.against-whom', {
          here: scope.here?.name ?? '',
          there: sides.get(ask.there)?.name ?? '',
        }),
        format.days(ask.range, ask.range.to),
        format.zone(scope.timeZone),
      ].join(' · ')}
      onClose={() => go({ show: null }, 'replace')}
    >
      {row.verdict === 'unlinked' ? (
        <section className="drawer-sec">
          <p>{say('explore.unlinked-text')}</p>
          <button type="button" className="btn primary" onClick={toLinks}>
            {say('explore.choose-link')}
          </button>
        </section>
      ) : (
        view &&
        other && (
          <>
            <VerdictSection view={view} other={other} />
            <Failures sides={shown} onFix={(connection) => shell.openOptions(`#connection=${connection}`)} />
            <Ledger here={view.here} other={other} />
            {view.here && (
              <Match
                key={JSON.stringify(ask)}
                {...{ shell, ask, other }}
                here={view.here}
                onFound={() => void refetch()}
              >
                {(match) => <Packet {...{ shell, ask, view, other, match }} />}
              </Match>
            )}
            <RuledOut view={view} other={other} />
            <Evidence other={other} onChange={toLinks} />
            <Notes sides={shown} />
          </>
        )
      )}
    </Drawer>
  );
}

/** A row without a connection of its own is about the first one. */
function pairOf(row: ComparedRow, { place, scope }: PageParts, sides: readonly string[]): PairAsk {
  const here = scope.here?.connection ?? '';
  return {
    ...{ here, there: row.connection ?? sides.find((id) => id !== here) ?? here },
    offer: row.offer?.id ?? null,
    range: row.day === null ? scope.range : { from: row.day, to: row.day },
    timeZone: scope.timeZone,
    currency: place.currency,
  };
}

interface WhyProps extends PageParts {
  row: ComparedRow;
  sides: ReadonlyMap<string, Side>;
}
