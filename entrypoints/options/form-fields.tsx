import type { ReactNode } from 'react';
import { type ControlProps, Field } from '@/components/field';
import { useTexts } from '@/components/texts';
import type { FormField, PlatformForm } from '@/utils/messages/connections';
import type { Entries } from './entries';
import { ZoneOptions } from './zone-options';
import { currencies } from './zones-and-currencies';

/** The form exactly as the connector declares it, then what the platform does not tell, then our own name for it. */
export function FormFields({ form, entries, errors, kept, onChange }: FormFieldsProps) {
  const { say, pick } = useTexts();
  const { asks, name: platform } = form;
  const setValue = (name: string, value: string) =>
    onChange({ ...entries, values: { ...entries.values, [name]: value } });
  return (
    <div className="form">
      {form.fields.map((field) => (
        <Field
          key={field.name}
          label={pick(field.label)}
          hint={<Hint field={field} kept={kept[field.name]} />}
          error={errors.get(field.name)}
          optional={field.optional}
        >
          {(control) => (
            <Control
              field={field}
              kept={kept[field.name]}
              control={control}
              value={entries.values[field.name] ?? ''}
              onChange={(value) => setValue(field.name, value)}
            />
          )}
        </Field>
      ))}
      {asks.timeZone && (
        <Field
          label={say('form.time-zone')}
          hint={say('form.time-zone-hint', { platform })}
          error={errors.get('timeZone')}
        >
          {(control) => (
            <TimeZones
              control={control}
              value={entries.timeZone}
              onChange={(timeZone) => onChange({ ...entries, timeZone })}
            />
          )}
        </Field>
      )}
      {asks.currency && (
        <Field
          label={say('form.currency')}
          hint={say('form.currency-hint', { platform })}
          error={errors.get('currency')}
        >
          {(control) => (
            <Currencies
              control={control}
              value={entries.currency}
              onChange={(currency) => onChange({ ...entries, currency })}
            />
          )}
        </Field>
      )}
      <Field label={say('form.name')} hint={say('form.name-hint')} error={errors.get('name')}>
        {(control) => (
          <input
            {...control}
            autoComplete="off"
            maxLength={60}
            value={entries.name}
            onChange={({ target }) => onChange({ ...entries, name: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

/** Where a person finds it; for a saved secret also that it is kept. */
function Hint({ field, kept }: { field: FormField; kept: string | undefined }): ReactNode {
  const { say, pick } = useTexts();
  const where = pick(field.where);
  if (field.kind !== 'secret' || !kept) return where;
  return `${say('form.keep', { last: kept })} ${where}`;
}

function Control({ field, kept, control, value, onChange }: FieldControlProps) {
  const { pick } = useTexts();
  if (field.kind === 'choice') {
    return (
      <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
        {field.options.map((option) => (
          <option key={option.value} value={option.value}>
            {pick(option.label)}
          </option>
        ))}
      </select>
    );
  }
  return (
    <input
      {...control}
      // Not for the browser's password manager: it would offer to keep the key a second time, and fill in others.
      autoComplete={field.kind === 'secret' ? 'new-password' : 'off'}
      type={INPUT_TYPES[field.kind]}
      spellCheck={false}
      placeholder={kept && field.kind === 'secret' ? `•••• ${kept}` : field.placeholder}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}

function TimeZones({ control, value, onChange }: ControlledProps) {
  return (
    <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
      <ZoneOptions />
    </select>
  );
}

function Currencies({ control, value, onChange }: ControlledProps) {
  const { say } = useTexts();
  const { often, all } = currencies();
  return (
    <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
      <optgroup label={say('form.often')}>
        {often.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </optgroup>
      <optgroup label={say('form.all')}>
        {all.map((code) => (
          <option key={code}>{code}</option>
        ))}
      </optgroup>
    </select>
  );
}

/** Plain text for addresses: people paste them without a scheme, and the connector reads that. */
const INPUT_TYPES = { secret: 'password', address: 'text', text: 'text' } as const;

interface ControlledProps {
  control: ControlProps;
  value: string;
  onChange(value: string): void;
}

interface FieldControlProps extends ControlledProps {
  field: FormField;
  kept: string | undefined;
}

interface FormFieldsProps {
  form: PlatformForm;
  entries: Entries;
  /** Field name → the sentence that takes its hint's place. */
  errors: ReadonlyMap<string, string>;
  /** Last four characters of secrets that are kept when left empty. */
  kept: Readonly<Record<string, string>>;
  onChange(entries: Entries): void;
}
