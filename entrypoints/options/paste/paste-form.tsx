import { useState } from 'react';
import { useAttempt } from '@/components/lock/use-attempt';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { PASTED_ROLES } from '@/utils/model/pasted';
import { draftOf, type Entries, startOf } from '../entries';
import type { PlatformFormProps } from '../filled-form';
import { FormFields } from '../form-fields';
import { Outcome } from './outcome';
import { PastedBefore } from './pasted-before';
import { Preview } from './preview';
import { Questions } from './questions';
import { Source } from './source';
import { useReading } from './use-reading';
import './paste.css';

/** A connection whose numbers are pasted: the table, how it is read, what comes of it, and whose it is. */
export function PasteForm({ shell, form, edited, copied, taken, onSaved, onClose }: PlatformFormProps) {
  const { say } = useTexts();
  const [text, setText] = useState('');
  const [typed, setTyped] = useState(() => startOf(form, { edited, copied, taken }));
  const [isChosen, setIsChosen] = useState((edited ?? copied) !== null);
  const [keepsOthers, setKeepsOthers] = useState(true);
  // The signs in the table name the currency until the person does.
  const reading = useReading(text, typed.currency, isChosen);
  const { table, rows, mapping, found, currency } = reading;
  const entries = { ...typed, currency };
  const { busy, problem, attempt } = useAttempt(save);
  const isNew = text.trim() !== '';
  const isReadable = rows.length > 0 && mapping.includes('day');
  const ready = entries.name.trim() !== '' && (isNew ? isReadable : edited !== null);
  const role = {
    ...form,
    name: say('paste.teller'),
    fields: form.fields.filter(({ name }) => name === 'role'),
  };

  function change(now: Entries) {
    setIsChosen((chosen) => chosen || now.currency !== entries.currency);
    setTyped(now);
  }

  /** With a table the rows go along; without one only what was changed around it. */
  async function save() {
    const draft = draftOf(entries, form, edited);
    const { id, name, timeZone, currency: paid, values } = draft;
    const whose = values.role as (typeof PASTED_ROLES)[number];
    const card = isNew
      ? await shell.ask('pasted.save', { id, name, timeZone, currency: paid, role: whose, rows, keepsOthers })
      : await shell.ask('connections.save', draft);
    const { name: saved } = card;
    onSaved(
      isNew
        ? say('paste.saved', { name: saved, rows: rows.length })
        : say('paste.saved-plain', { name: saved }),
    );
  }

  return (
    <form
      className="paste"
      onSubmit={(event) => {
        event.preventDefault();
        if (ready) void attempt(undefined);
      }}
    >
      <div className="paste-parts">
        <Source text={text} isAgain={edited !== null} onText={setText} />
        {edited && (
          <PastedBefore
            tables={edited.shown.table ?? ''}
            isNew={isNew}
            keepsOthers={keepsOthers}
            onChange={setKeepsOthers}
          />
        )}
        {isNew && table.length > 0 && (
          <>
            <Preview reading={reading} />
            <Questions reading={reading} />
            <Outcome reading={reading} />
          </>
        )}
      </div>
      <FormFields form={role} entries={entries} errors={NO_ERRORS} kept={{}} onChange={change} />
      <div className="below">
        {isNew && found !== null && found !== currency && rows.length === 0 && (
          <Notice
            tone="notice"
            title={say('paste.other-currency', { found, chosen: currency })}
            action={
              <button type="button" className="btn" onClick={() => change({ ...entries, currency: found })}>
                {say('paste.take-currency', { found })}
              </button>
            }
          />
        )}
        {problem && <Notice tone="alert" title={problem} />}
      </div>
      <footer>
        <button type="submit" className="btn primary page" disabled={!ready || busy}>
          {isNew && rows.length > 0 ? say('paste.save', { rows: rows.length }) : say('paste.save-plain')}
        </button>
        <button type="button" className="btn plain page" onClick={onClose}>
          {say('action.cancel')}
        </button>
      </footer>
    </form>
  );
}

const NO_ERRORS: ReadonlyMap<string, string> = new Map();
