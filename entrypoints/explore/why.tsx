import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { nameOfRow } from '@/components/explore/tell-row';
import { useTexts } from '@/components/texts';
import type { Side } from '@/utils/model/comparison';
import type { ComparedRow, PairAsk } from '@/utils/model/explore';
import { Asked } from './asked';
import { Drawer } from './drawer';
import type { PageParts } from './page-parts';
import { Reason } from './reason';

/** Why one row differs, what that rests on, and what can be done with it. */
export function Why({ row, sides, ...parts }: WhyProps) {
  const { shell, go, scope } = parts;
  const { say, format } = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const others = [...sides.values()].filter(({ connection }) => connection !== scope.here?.connection);
  // A row of several connections is about one of them at a time.
  const there = row.connection ?? chosen ?? others[0]?.connection ?? '';
  const ask = pairOf(row, there, parts);
  const isLinked = row.verdict !== 'unlinked';
  const { data, error, refetch } = useQuery({
    queryKey: ['pair', ask],
    queryFn: () => shell.ask('explore.pair', ask),
    enabled: isLinked,
  });
  const name = nameOfRow({ say, format }, row, sides.get(there)?.name ?? '');
  const labelsOf = (id: string) => scope.sources.find(({ connection }) => connection === id)?.labels ?? {};
  const toLinks = () => shell.openOptions(`#links=${row.offer?.id ?? ''}-of-${ask.here}`);
  return (
    <Drawer
      title={say('explore.why-of', { name })}
      subtitle={[
        say('explore.against-whom', {
          here: scope.here?.name ?? '',
          there: sides.get(there)?.name ?? '',
        }),
        format.days(ask.range, ask.range.to),
        format.zone(scope.timeZone),
      ].join(' · ')}
      onClose={() => go({ show: null }, 'replace')}
    >
      {row.connection === null && isLinked && others.length > 1 && (
        <div className="drawer-sec">
          <select
            className="in"
            aria-label={say('explore.other-side')}
            value={there}
            onChange={({ target }) => setChosen(target.value)}
          >
            {others.map((side) => (
              <option key={side.connection} value={side.connection}>
                {side.name}
              </option>
            ))}
          </select>
        </div>
      )}
      {!isLinked && <NotLinked onChoose={toLinks} />}
      {isLinked && !data && <Asked error={error} />}
      {data && (
        <Reason
          {...{ shell, ask, labelsOf }}
          view={data}
          onLinks={toLinks}
          onMatched={() => void refetch()}
        />
      )}
    </Drawer>
  );
}

function NotLinked({ onChoose }: { onChoose(): void }) {
  const { say } = useTexts();
  return (
    <section className="drawer-sec">
      <p>{say('explore.unlinked-text')}</p>
      <button type="button" className="btn primary" onClick={onChoose}>
        {say('explore.choose-link')}
      </button>
    </section>
  );
}

function pairOf(row: ComparedRow, there: string, { place, scope }: PageParts): PairAsk {
  return {
    ...{ here: scope.here?.connection ?? '', there },
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
