import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { NumberField } from '@/components/number-field';
import { useTexts } from '@/components/texts';
import { useDraft } from '@/components/use-draft';
import type { TypedRate } from '@/utils/model/rate';
import { NewRate } from './new-rate';
import { dayReader, rateReader } from './read-rate';

/** Rates that a person types: changed in place, added below. */
export function TypedRates({ rates, onChange }: TypedRatesProps) {
  const { say } = useTexts();
  return (
    <section className="rates" aria-label={say('rates.title')}>
      <h3>{say('rates.title')}</h3>
      <p className="mid">{say('rates.about')}</p>
      {rates.map((rate, index) => (
        <RateRow
          key={`${rate.currency} ${rate.per} ${rate.since}`}
          rate={rate}
          others={rates.toSpliced(index, 1)}
          onChange={(changed) => onChange(rates.with(index, changed))}
          onRemove={() => onChange(rates.toSpliced(index, 1))}
        />
      ))}
      <NewRate rates={rates} onAdd={(rate) => onChange([...rates, rate])} />
    </section>
  );
}

function RateRow({ rate, others, onChange, onRemove }: RateRowProps) {
  const texts = useTexts();
  const { say } = texts;
  const { currency, per } = rate;
  const remove = say('rates.remove', { currency, per });
  const day = useDraft({
    value: rate.since,
    write: (since) => since ?? '',
    read: dayReader(texts, rate, others),
    onChange: (since) => onChange({ ...rate, since }),
  });
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset's legend takes no part in a grid
    <div className="rate" role="group" aria-label={say('rates.rate-of', { currency, per })}>
      <span className="medium one">{say('rates.one', { currency: per })}</span>
      <NumberField<string>
        label={say('rates.rate-of', { currency, per })}
        unit={currency}
        value={rate.rate}
        write={(written) => written}
        read={rateReader(texts)}
        onChange={(written) => onChange({ ...rate, rate: written })}
      />
      <Field label={say('rates.since')} hint={say('rates.since-hint')} error={day.error}>
        {(control) => (
          <input
            {...control}
            type="date"
            aria-label={say('rates.since-of', { currency, per })}
            value={day.text}
            onChange={({ target }) => day.type(target.value)}
            onBlur={day.leave}
          />
        )}
      </Field>
      <button type="button" className="ib" aria-label={remove} title={remove} onClick={onRemove}>
        <Icon name="close" />
      </button>
    </div>
  );
}

interface TypedRatesProps {
  rates: readonly TypedRate[];
  onChange(rates: TypedRate[]): void;
}

interface RateRowProps {
  rate: TypedRate;
  others: readonly TypedRate[];
  onChange(rate: TypedRate): void;
  onRemove(): void;
}
