import type { ReactNode } from 'react';
import { useNow } from '@/components/age';
import { useTexts } from '@/components/texts';
import { Tile } from '@/components/tile';
import type { OtherSide, Side } from '@/utils/model/comparison';
import { tellMoment } from '@/utils/texts/age';
import { tellFailure } from '@/utils/texts/failure';

/** Whose numbers these are. */
export function ColumnHead({ side, children }: { side: Side; children: ReactNode }) {
  return (
    <th scope="col" title={side.name}>
      <span className="who">
        <Tile mark={side.mark} size="s" />
        <span className="cut">{side.name}</span>
      </span>
      {children}
    </th>
  );
}

/** The other side's head: a switcher where there are several, worst first. */
export function OtherHead({ side, sides, onSwitch }: OtherHeadProps) {
  const { say } = useTexts();
  if (sides.length < 2) {
    return (
      <ColumnHead side={side}>
        <SideState side={side} />
      </ColumnHead>
    );
  }
  return (
    <th scope="col">
      <span className="who">
        <Tile mark={side.mark} size="s" />
        <select
          className="switch cut"
          aria-label={say('table.there')}
          value={side.connection}
          onChange={(event) => onSwitch(event.target.value)}
        >
          {sides.map(({ connection, name }) => (
            <option key={connection} value={connection}>
              {name}
            </option>
          ))}
        </select>
      </span>
      <SideState side={side} />
    </th>
  );
}

/** Its age, or why it has none. */
function SideState({ side }: { side: Side }) {
  const texts = useTexts();
  const now = useNow();
  const time = side.asOf && tellMoment(texts, side.asOf, now, Temporal.Now.timeZoneId());
  if (side.failure) {
    return <small className="below c-alert">{tellFailure(texts, side.failure, side.name).short}</small>;
  }
  return <small className="below">{time ?? texts.say('table.never')}</small>;
}

interface OtherHeadProps {
  side: OtherSide;
  sides: readonly OtherSide[];
  onSwitch(connection: string): void;
}
