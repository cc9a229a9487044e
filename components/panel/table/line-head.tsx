import type { ReactNode } from 'react';
import { useTexts } from '@/components/texts';
import type { Line } from './lines';

/** Above the names of the metrics. */
export function MetricHead({ children }: { children?: ReactNode }) {
  const { say } = useTexts();
  return (
    <th scope="col">
      <span className="vh">{say('table.metric')}</span>
      {children}
    </th>
  );
}

/** A metric's name, and what is counted where that is not what the name says. */
export function LineHead({ line: { label, aside } }: { line: Line }) {
  return (
    <th scope="row">
      {label} {aside && <small className="aside muted">{aside}</small>}
    </th>
  );
}
