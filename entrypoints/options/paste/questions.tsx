import { Notice } from '@/components/notice';
import { readDay } from '@/components/paste/read-day';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import type { Reading } from './use-reading';

/** What a table alone does not say: which of two numbers is the day, and what a comma is. */
export function Questions({ reading }: { reading: Reading }) {
  const { say, format } = useTexts();
  const { table, hasHeader, mapping, orders, order, mark, correct } = reading;
  const column = mapping.indexOf('day');
  const cell = table[hasHeader ? 1 : 0]?.[column] ?? '';
  const today = Temporal.Now.plainDateISO().toString();
  const asDay = (text: string | null) => (text ? format.days({ from: text, to: text }, today) : cell);
  return (
    <div className="questions">
      {orders.length > 1 && (
        <div className="field">
          <span>{say('paste.order', { cell })}</span>
          <div>
            <Segmented
              label={say('paste.order', { cell })}
              options={orders.map((value) => ({ value, label: asDay(readDay(cell, value)) }))}
              value={order ?? ''}
              onChange={(chosen) => chosen !== '' && correct({ order: chosen })}
            />
          </div>
          {order === null && <Notice tone="notice" title={say('paste.order-open')} />}
        </div>
      )}
      {(['payout', 'clicks', 'conversions'] as const).some((meaning) => mapping.includes(meaning)) && (
        <div className="field">
          <span>{say('paste.mark')}</span>
          <div>
            <Segmented
              label={say('paste.mark')}
              options={[
                { value: '.', label: say('paste.mark-point') },
                { value: ',', label: say('paste.mark-comma') },
              ]}
              value={mark}
              onChange={(chosen) => correct({ mark: chosen })}
            />
          </div>
        </div>
      )}
    </div>
  );
}
