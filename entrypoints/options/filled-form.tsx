import { type MouseEvent, useEffect, useRef, useState } from 'react';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { ConnectionCard, FormValues, PlatformForm } from '@/utils/messages/connections';
import { tellFailure } from '@/utils/texts/failure';
import type { Texts } from '@/utils/texts/texts';
import { tellAccount } from './describe';
import { draftOf, type Entries, missingIn, startOf } from './entries';
import { FormFields } from './form-fields';
import { SaveProblem } from './save-problem';
import type { Shell } from './shell';
import { usePlan } from './use-plan';
import { type Saving, useSave } from './use-save';
import { WhatSaveAsks } from './what-save-asks';

/** The form of one platform: fields, what Save will ask for, Save, and what came of it. */
export function FilledForm({
  shell,
  form: declared,
  edited,
  copied,
  taken,
  onSaved,
  onClose,
}: PlatformFormProps) {
  const texts = useTexts();
  const { say } = texts;
  const element = useRef<HTMLFormElement>(null);
  const [entries, setEntries] = useState(() => startOf(declared, { edited, copied, taken }));
  const [missing, setMissing] = useState<ReadonlySet<string>>(new Set());
  const { plan, current } = usePlan(shell, declared.platform, withoutSecrets(entries.values, declared));
  const { saving, save, forget } = useSave(shell, (card) => onSaved(tellSaved(texts, card)));
  const form = useAsked(declared, saving);
  const errors = errorsAt(texts, form, missing, saving);
  const failedAt = saving.state === 'failed' ? saving.failure.field : undefined;
  useFocusOnError(element, errors);

  function press(event: MouseEvent) {
    event.preventDefault();
    const empty = missingIn(entries, form, edited !== null);
    setMissing(empty);
    // Still inside the click: the browser's prompt must be asked for before anything is waited for.
    if (empty.size === 0) void save(draftOf(entries, form, edited), { origins: plan?.origins ?? [] });
  }

  function change(next: Entries) {
    setEntries(next);
    setMissing(new Set());
    if (saving.state !== 'busy') forget();
  }

  const busy = saving.state === 'busy';
  return (
    <form ref={element} noValidate onSubmit={(event) => event.preventDefault()}>
      {form.experimental && (
        <Notice tone="notice" title={say('form.experimental-title', { platform: form.name })}>
          {say('form.experimental-step', { platform: form.name })}
        </Notice>
      )}
      {copied && (
        <Notice tone="plain" icon="copy" title={say('form.copied', { name: copied.name })}>
          {declared.fields.some(({ kind }) => kind === 'secret') && say('form.copied-step')}
        </Notice>
      )}
      <FormFields
        form={form}
        entries={entries}
        errors={errors}
        kept={edited?.shown ?? {}}
        onChange={change}
      />
      <div className="below">
        <WhatSaveAsks form={form} plan={plan} />
        <SaveProblem
          saving={saving}
          platform={form.name}
          atField={failedAt !== undefined && errors.has(failedAt)}
        />
      </div>
      <footer>
        <button type="submit" className="btn primary page" disabled={busy || !current} onClick={press}>
          {say('form.save')}
        </button>
        <button type="button" className="btn plain page" onClick={onClose}>
          {say('action.cancel')}
        </button>
        <span className="mid" role="status">
          {busy && say('form.checking', { platform: form.name })}
        </span>
      </footer>
    </form>
  );
}

/** What this key could not be told after all (a manager's role may hide the currency) is asked for from then on. */
function useAsked(form: PlatformForm, saving: Saving): PlatformForm {
  const [asks, setAsks] = useState(form.asks);
  const field = saving.state === 'failed' ? saving.failure.field : undefined;
  if ((field === 'currency' || field === 'timeZone') && !asks[field]) setAsks({ ...asks, [field]: true });
  return { ...form, asks };
}

/** What stands at a field: that it is empty, or what the platform said about it. */
function errorsAt(texts: Texts, form: PlatformForm, missing: ReadonlySet<string>, saving: Saving) {
  const errors = new Map([...missing].map((name) => [name, texts.say('form.required')]));
  const field = saving.state === 'failed' ? saving.failure.field : undefined;
  if (saving.state !== 'failed' || !field || !hasField(form, field)) return errors;
  const { what, step } = tellFailure(texts, saving.failure, form.name);
  // Advice about what was typed needs no "does not accept this" before it.
  const typed = saving.failure.advice && saving.failure.kind !== 'credentials';
  return errors.set(field, typed ? step : `${what} ${step}`);
}

function hasField({ fields, asks }: PlatformForm, name: string): boolean {
  if (name === 'timeZone' || name === 'currency') return asks[name];
  return name === 'name' || fields.some((field) => field.name === name);
}

function tellSaved(texts: Texts, card: ConnectionCard): string {
  const account = tellAccount(texts, card);
  if (!account) return texts.say('form.saved-plain', { name: card.name });
  return texts.say('form.saved', { name: card.name, account });
}

function withoutSecrets(values: FormValues, { fields }: PlatformForm): FormValues {
  const secrets = new Set(fields.filter(({ kind }) => kind === 'secret').map(({ name }) => name));
  return Object.fromEntries(Object.entries(values).filter(([name]) => !secrets.has(name)));
}

/** The first field with an error takes the focus when errors appear. */
function useFocusOnError(form: { current: HTMLFormElement | null }, errors: ReadonlyMap<string, string>) {
  const count = errors.size;
  useEffect(() => {
    if (count > 0) form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus();
  }, [form, count]);
}

/** Of the form of any platform. */
export interface PlatformFormProps {
  shell: Shell;
  form: PlatformForm;
  edited: ConnectionCard | null;
  copied: ConnectionCard | null;
  /** Names that other connections have. */
  taken: readonly string[];
  onSaved(message: string): void;
  onClose(): void;
}
