import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Field } from '@/components/field';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { PlatformError } from '@/utils/model/errors';
import type { Shell } from './shell';

/** Nothing is shown, and nobody can be asked, until the passphrase is given. */
export function Locked({ shell }: { shell: Shell }) {
  const { say, pick } = useTexts();
  const client = useQueryClient();
  const [passphrase, setPassphrase] = useState('');
  const unlock = useMutation({
    mutationFn: () => shell.ask('lock.unlock', { passphrase }),
    onSuccess: () => client.invalidateQueries(),
  });
  const advice = unlock.error instanceof PlatformError ? unlock.error.failure.advice : undefined;
  const problem = unlock.error && (advice ? pick(advice) : say('silent.text'));

  function submit(event: FormEvent) {
    event.preventDefault();
    unlock.mutate();
  }

  return (
    <form className="pop-locked" onSubmit={submit}>
      <h2>
        <Icon name="lock" />
        {say('locked.title')}
      </h2>
      <p className="mid">{say('locked.text')}</p>
      <Field label={say('locked.passphrase')} error={problem ?? undefined}>
        {(control) => (
          <input
            {...control}
            type="password"
            autoComplete="off"
            // biome-ignore lint/a11y/noAutofocus: the one thing to do here; a popup opens with nothing focused
            autoFocus
            value={passphrase}
            onChange={(event) => setPassphrase(event.target.value)}
          />
        )}
      </Field>
      <button type="submit" className="btn primary" disabled={passphrase === '' || unlock.isPending}>
        {say('locked.unlock')}
      </button>
    </form>
  );
}
