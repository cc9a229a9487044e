import { type ReactNode, useId } from 'react';
import { Icon } from './icon';
import { useTexts } from './texts';

/** A labelled control with a hint and, above it, what is wrong; both are tied to the control for screen readers. */
export function Field({ label, hint, error, optional = false, children }: FieldProps) {
  const { say } = useTexts();
  const id = useId();
  const hintId = `${id}-hint`;
  const control: ControlProps = {
    id,
    ...((hint || error) && { 'aria-describedby': hintId }),
    ...(error && { 'aria-invalid': true }),
    className: error ? 'in err' : 'in',
  };
  return (
    <div className="field">
      <div className="name">
        <label htmlFor={id}>{label}</label>
        {optional && <span className="optional"> · {say('form.optional')}</span>}
      </div>
      {children(control)}
      <FieldHint id={hintId} hint={hint} error={error} />
    </div>
  );
}

function FieldHint({ id, hint, error }: { id: string; hint: ReactNode; error: string | undefined }) {
  return (
    <div id={id}>
      {error && (
        <p className="hint c-alert">
          <Icon name="warn" small />
          <span>{error}</span>
        </p>
      )}
      {hint && <p className="hint">{hint}</p>}
    </div>
  );
}

/** What the control itself must carry. */
export interface ControlProps {
  id: string;
  className: string;
  'aria-describedby'?: string;
  'aria-invalid'?: true;
}

interface FieldProps {
  label: string;
  hint?: ReactNode;
  error?: string | undefined;
  optional?: boolean;
  children(control: ControlProps): ReactNode;
}
