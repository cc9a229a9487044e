import type { ClipboardEvent } from 'react';
import { Field } from '@/components/field';
import { tableInHtml } from '@/components/paste/read-table';
import { useTexts } from '@/components/texts';
import { FileDrop, useFileDrop } from '../file-drop';

/** Where the table is pasted, typed or dropped. */
export function Source({ text, isAgain, onText }: SourceProps) {
  const { say } = useTexts();
  const { isOver, ...drop } = useFileDrop(onText);

  /** Spreadsheets and web pages bring their cells as HTML too, where a cell may hold anything. */
  function paste(event: ClipboardEvent) {
    const table = tableInHtml(event.clipboardData.getData('text/html'));
    if (!table) return;
    event.preventDefault();
    onText(table);
  }

  return (
    <div className={isOver ? 'source over' : 'source'} {...drop}>
      <Field label={say(isAgain ? 'paste.again' : 'paste.table')} hint={say('paste.hint')}>
        {(control) => (
          <textarea
            {...control}
            className={`${control.className} table`}
            rows={text ? 4 : 6}
            spellCheck={false}
            value={text}
            onPaste={paste}
            onChange={({ target }) => onText(target.value)}
          />
        )}
      </Field>
      {!text && (
        <FileDrop
          label={say('transfer.choose')}
          hint={say('paste.or-drop')}
          accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
          onText={onText}
        />
      )}
    </div>
  );
}

interface SourceProps {
  text: string;
  /** The connection has a table already, whose place this one takes. */
  isAgain: boolean;
  onText(text: string): void;
}
