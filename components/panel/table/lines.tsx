import type { ReactNode } from 'react';
import { Absent, Count } from '@/components/number';
import type { ClickKind, Gap, OtherSide } from '@/utils/model/comparison';
import type { Texts } from '@/utils/texts/texts';
import type { Columns } from './columns';
import { convertedLines, payoutLine, profitLines } from './money-lines';

/** One metric, as every column tells it. */
export interface Line {
  name: string;
  label: ReactNode;
  /** What is small beside the label. */
  aside?: string | undefined;
  look?: 'sub' | 'big' | 'rule';
  title?: string;
  own: ReactNode;
  /** In the order of the columns beside ours. */
  told: Told[];
}

export interface Told {
  value: ReactNode;
  /** What ours is held against it, where that is not our whole column; absent: nothing. */
  base?: ReactNode;
  /** Absent: not judged. */
  gap?: Gap;
  /** It is why the gap is as it is. */
  carries?: boolean;
}

/** All that is compared, then what is only shown. */
export function linesOf(texts: Texts, columns: Columns): Line[] {
  return [
    clicksLine(texts, columns),
    conversionsLine(texts, columns),
    ...statusLines(texts, columns),
    payoutLine(texts, columns),
    ...convertedLines(texts, columns),
    ...(columns.here.role === 'tracker' ? profitLines(texts, columns) : []),
  ];
}

/** A tracker's visits, clicks or people: where the others count different ones of them, each says which. */
function clicksLine({ say }: Texts, { here, there }: Columns): Line {
  const kinds = new Set(there.map(({ definitions }) => definitions.clicks));
  const [only = 'clicks'] = kinds;
  const own = kinds.size > 1 ? 'clicks' : only;
  const unit = (kind: ClickKind) => (kind === 'clicks' ? undefined : say(`table.as-${kind}`));
  return {
    ...{ name: 'clicks', label: say('metric.clicks'), aside: unit(own) },
    own: <Count value={here.metrics[own]} />,
    told: there.map((side) => ({
      value: <ToldCount side={side} name="clicks" />,
      base: <ClicksOf side={side} unit={kinds.size > 1 ? (unit(side.definitions.clicks) ?? '') : ''} />,
      gap: side.gaps.clicks,
    })),
  };
}

function conversionsLine({ say }: Texts, { here, there }: Columns): Line {
  return {
    ...{ name: 'conversions', label: say('metric.conversions') },
    own: <Count value={here.metrics.conversions} />,
    told: there.map((side) => ({
      value: <ToldCount side={side} name="conversions" />,
      base: <Count value={side.base.conversions} />,
      gap: side.gaps.conversions,
    })),
  };
}

/** As far as any of the others tells them apart. */
function statusLines({ say }: Texts, { there, judged }: Columns): Line[] {
  const isTold = (name: Status) =>
    there.some(({ metrics }) => (name === 'rejected' ? metrics[name] !== undefined : metrics[name]));
  return STATUSES.filter(isTold).map((name) => ({
    ...{ name, label: say(`table.${name}`), look: 'sub', own: <Absent /> },
    told: there.map(({ metrics, verdict }) => ({
      value: <Count value={metrics[name]} />,
      carries: name === 'rejected' && Boolean(metrics[name]) && judged && verdict === 'alert',
    })),
  }));
}

const STATUSES = ['approved', 'pending', 'hold', 'rejected'] as const;
type Status = (typeof STATUSES)[number];

function ToldCount({ side, name }: { side: OtherSide; name: 'clicks' | 'conversions' }) {
  return <Count value={side.metrics[name]} atLeast={!side.complete} />;
}

/** @param unit empty where all of them are held against the same kind of clicks */
function ClicksOf({ side: { base, definitions }, unit }: { side: OtherSide; unit: string }) {
  return (
    <>
      <Count value={base[definitions.clicks]} /> {unit}
    </>
  );
}
