import { useState } from 'react';
import { CheckField } from '@/components/check-field';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { CHOOSABLE_STATUSES, type ChosenStatus } from '@/utils/model/comparison';
import { Card } from './card';
import type { CardProps } from './comparison';

/** Which of a network's conversions are compared; the last one cannot be left out. */
export function StatusesCard({ settings: { statuses }, onChange }: CardProps) {
  const { say } = useTexts();
  const [isEmptied, setEmptied] = useState(false);

  function toggle(status: ChosenStatus, isCounted: boolean) {
    const next = CHOOSABLE_STATUSES.filter((each) => (each === status ? isCounted : statuses.includes(each)));
    setEmptied(next.length === 0);
    if (next.length > 0) onChange({ statuses: next });
  }

  return (
    <Card title={say('statuses.title')} about={say('statuses.about')}>
      <div className="checks">
        {CHOOSABLE_STATUSES.map((status) => (
          <CheckField
            key={status}
            label={say(`statuses.${status}`)}
            hint={say(`statuses.${status}-hint`)}
            checked={statuses.includes(status)}
            onChange={(isCounted) => toggle(status, isCounted)}
          />
        ))}
        <div className="field wide" aria-live="polite">
          {isEmptied && (
            <p className="hint c-alert">
              <Icon name="warn" small />
              <span>{say('statuses.error-none')}</span>
            </p>
          )}
        </div>
      </div>
    </Card>
  );
}
