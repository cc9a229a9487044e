import type { ReactNode } from 'react';
import type { Verdict } from '@/utils/model/comparison';
import { useTexts } from './texts';

/** The verdict's shape alone. Silent unless `label` is given: the word usually stands beside it. */
export function VerdictShape({ verdict, large = false, label }: ShapeProps) {
  const className = `v v-${verdict}${large ? ' l' : ''}`;
  if (!label) {
    return (
      <svg className={className} viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[verdict]}
      </svg>
    );
  }
  return (
    <svg className={className} viewBox="0 0 12 12" role="img" aria-label={label}>
      {SHAPES[verdict]}
    </svg>
  );
}

/** Shape, word and percent: `◆ Watch −4.1%`. No percent where `ratio` is null; `word` says why nothing is judged. */
export function VerdictChip({ verdict, ratio, word }: ChipProps) {
  const { say, format } = useTexts();
  return (
    <span className={`chip ${CHIP_INK[verdict]}`}>
      <VerdictShape verdict={verdict} />
      {word ?? say(`verdict.${verdict}`)}
      {ratio !== null && ` ${format.percent(ratio)}`}
    </span>
  );
}

/** Class name of text in the verdict's ink. */
export function verdictInk(verdict: Verdict): string {
  return `c-${CHIP_INK[verdict]}`;
}

interface ChipProps {
  verdict: Verdict;
  ratio: number | null;
  word?: string | undefined;
}

interface ShapeProps {
  verdict: Verdict;
  large?: boolean;
  label?: string;
}

const CHIP_INK: Record<Verdict, 'alert' | 'notice' | 'ok' | 'unknown'> = {
  alert: 'alert',
  notice: 'notice',
  ok: 'ok',
  floor: 'unknown',
  unknown: 'unknown',
  unlinked: 'unknown',
  wait: 'unknown',
};

const SHAPES: Record<Verdict, ReactNode> = {
  alert: <path d="M6 1 11.6 11H.4Z" />,
  notice: <path d="M6 .8 11.2 6 6 11.2 .8 6Z" />,
  ok: <circle cx="6" cy="6" r="3.9" />,
  floor: <circle cx="6" cy="6" r="1.75" />,
  unknown: <path d="M2.5 6h7" />,
  unlinked: (
    <>
      <circle cx="6" cy="6" r="5.1" strokeDasharray="2 1.6" />
      <path
        d="M4.7 4.9a1.35 1.35 0 1 1 1.9 1.25c-.4.2-.6.45-.6.95"
        fill="none"
        strokeLinecap="round"
        strokeWidth="1.3"
      />
      <circle cx="6" cy="8.9" r=".35" strokeWidth=".7" />
    </>
  ),
  wait: <path d="M6 2.1a3.9 3.9 0 1 1-3.9 3.9" />,
};
