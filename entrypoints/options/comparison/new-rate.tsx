import { type FormEvent, useState } from 'react';
import { Field } from '@/components/field';
import { useTexts } from '@/components/texts';
import type { TypedRate } from '@/utils/model/rate';
import type { Texts } from '@/utils/texts/texts';
import { dayReader, rateReader } from './read-rate';

/** A rate that is added: only whole it can apply, so this one has a button. */
export function NewRate({ rates, onAdd }: NewRateProps) {
  const texts = useTexts();
  const { say } = texts;
  const [entry, setEntry] = useState(EMPTY);
  const [isChecked, setChecked] = useState(false);
  const { errors, rate } = check(texts, entry, rates);
  const set = (changed: Partial<Entry>) => setEntry({ ...entry, ...changed });
  const wrong = (field: keyof Entry) => (isChecked ? errors.get(field) : undefined);

  function add(event: FormEvent) {
    event.preventDefault();
    setChecked(rate === undefined);
    if (!rate) return;
    onAdd(rate);
    setEntry({ ...EMPTY, per: entry.per });
  }

  return (
    <form className="rate new" onSubmit={add} noValidate>
      {(['per', 'rate', 'currency'] as const).map((name) => (
        <Field key={name} label={say(`rates.${name}`)} error={wrong(name)}>
          {(control) => (
            <input
              {...control}
              autoComplete="off"
              spellCheck={false}
              inputMode={name === 'rate' ? 'decimal' : undefined}
              placeholder={EXAMPLES[name]}
              value={entry[name]}
              onChange={({ target }) => set({ [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <Field label={say('rates.since')} hint={say('rates.since-hint')} error={wrong('since')}>
        {(control) => (
          <input
            {...control}
            type="date"
            value={entry.since}
            onChange={({ target }) => set({ since: target.value })}
          />
        )}
      </Field>
      <button type="submit" className="btn page">
        {say('rates.add')}
      </button>
    </form>
  );
}

interface Entry {
  per: string;
  rate: string;
  currency: string;
  since: string;
}

const EMPTY: Entry = { per: 'USD', rate: '', currency: '', since: '' };
const EXAMPLES = { per: 'USD', rate: '92.50', currency: 'RUB' };
const CODE = /^[A-Z]{3,5}$/;

/** The rate, or what is wrong with each field. */
function check(
  texts: Texts,
  entry: Entry,
  rates: readonly TypedRate[],
): { errors: ReadonlyMap<keyof Entry, string>; rate?: TypedRate } {
  const { say } = texts;
  const [per, currency] = [entry.per, entry.currency].map((code) => code.trim().toUpperCase());
  const errors = new Map<keyof Entry, string>();
  if (!per || !CODE.test(per)) errors.set('per', say('rates.error-code'));
  if (!currency || !CODE.test(currency)) errors.set('currency', say('rates.error-code'));
  else if (currency === per) errors.set('currency', say('rates.error-same'));
  const rate = rateReader(texts)(entry.rate);
  if ('error' in rate) errors.set('rate', rate.error);
  if (!per || !currency || errors.size > 0 || 'error' in rate) return { errors };
  const since = dayReader(texts, { currency, per }, rates)(entry.since);
  if ('error' in since) return { errors: new Map([['since', since.error]]) };
  return { errors, rate: { currency, per, rate: rate.value, since: since.value } };
}

interface NewRateProps {
  rates: readonly TypedRate[];
  onAdd(rate: TypedRate): void;
}
