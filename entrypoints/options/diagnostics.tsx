import { useMutation, useQuery } from '@tanstack/react-query';
import { Icon } from '@/components/icon';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { Shell } from './shell';

/** What a bug report needs, to be read before it is copied. */
export function Diagnostics({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const text = useQuery({
    queryKey: ['diagnostics'],
    queryFn: () => shell.ask('diagnostics.get', null),
  });
  return (
    <>
      <header className="head">
        <h1>{say('options.diagnostics')}</h1>
        <span className="grow" />
        {text.data !== undefined && <Copy copy={() => shell.copy(Promise.resolve(text.data))} />}
      </header>
      <p className="mid about">{say('diagnostics.about')}</p>
      {text.error && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      {text.data !== undefined && (
        <pre className="card report" lang="en">
          {text.data}
        </pre>
      )}
    </>
  );
}

function Copy({ copy }: { copy(): Promise<void> }) {
  const { say } = useTexts();
  const { mutate, isSuccess, isError } = useMutation({ mutationFn: copy });
  return (
    <button type="button" className="btn primary page" onClick={() => mutate()}>
      <Icon name={isSuccess ? 'check' : 'copy'} />
      <span aria-live="polite">
        {say(isError ? 'diagnostics.not-copied' : isSuccess ? 'diagnostics.copied' : 'diagnostics.copy')}
      </span>
    </button>
  );
}
