import { Notice } from '@/components/notice';
import { firstUnder } from '@/components/paste/columns';
import { readDay } from '@/components/paste/read-day';
import { Segmented } from '@/components/segmented';
import { useTexts } from '@/components/texts';
import { HeaderField } from './header-field';
import type { Reading } from './use-reading';

/** What a table alone does not say: which of two numbers is the day, what a comma is, whether a row stands there twice. */
export function Questions({ reading }: { reading: Reading }) {
  const { say, format } = useTexts();
  const { table, header, mapping, orders, order, marks, mark, repeated, isOnce, correct } = reading;
  const cell = table[firstUnder(header)]?.[mapping.indexOf('day')] ?? '';
  const today = Temporal.Now.plainDateISO().toString();
  const asDay = (text: string | null) => (text ? format.days({ from: text, to: text }, today) : cell);
  return (
    <div className="questions">
      <HeaderField reading={reading} />
      {orders.length > 1 && (
        <Question
          title={say('paste.order', { cell })}
          options={orders.map((value) => ({ value, label: asDay(readDay(cell, value)) }))}
          value={order}
          onChange={(chosen) => correct({ order: chosen })}
        />
      )}
      {marks.length > 1 && (
        <Question
          title={say('paste.mark')}
          options={[
            { value: '.', label: say('paste.mark-point') },
            { value: ',', label: say('paste.mark-comma') },
          ]}
          value={mark}
          onChange={(chosen) => correct({ mark: chosen })}
        />
      )}
      {repeated > 0 && (
        <Question
          title={say('paste.repeated', { count: repeated })}
          options={[
            { value: 'each', label: say('paste.repeated-each') },
            { value: 'once', label: say('paste.repeated-once') },
          ]}
          value={isOnce ? 'once' : 'each'}
          onChange={(chosen) => correct({ isOnce: chosen === 'once' })}
        />
      )}
    </div>
  );
}

function Question<Value extends string>({ title, options, value, onChange }: QuestionProps<Value>) {
  const { say } = useTexts();
  return (
    <div className="field">
      <span>{title}</span>
      <div>
        <Segmented<Value | ''>
          label={title}
          options={options}
          value={value ?? ''}
          onChange={(chosen) => chosen !== '' && onChange(chosen)}
        />
      </div>
      {value === null && <Notice tone="notice" title={say('paste.open')} />}
    </div>
  );
}

interface QuestionProps<Value extends string> {
  title: string;
  options: readonly { value: Value; label: string }[];
  /** Null: not answered, and not to be guessed. */
  value: Value | null;
  onChange(value: Value): void;
}
