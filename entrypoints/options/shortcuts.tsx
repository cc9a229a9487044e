import { useQuery } from '@tanstack/react-query';
import { useTexts } from '@/components/texts';
import type { BrowserKeys } from './shell';

/** The keys that the browser listens for, and those of our own pages. */
export function Shortcuts({ keys }: { keys: BrowserKeys }) {
  const { say } = useTexts();
  const commands = useQuery({
    queryKey: ['commands'],
    queryFn: keys.list,
    refetchOnWindowFocus: 'always',
  });
  return (
    <>
      <header className="head">
        <h1>{say('options.shortcuts')}</h1>
      </header>
      <section className="card part">
        <h2>{say('keys.everywhere')}</h2>
        <dl className="keys">
          {commands.data?.map(({ name, shortcut }) => (
            <div key={name}>
              <dt>{say('keys.panel')}</dt>
              <dd>
                {shortcut ? <Keys text={shortcut} /> : <span className="muted">{say('keys.none')}</span>}
              </dd>
            </div>
          ))}
        </dl>
        <p className="mid">{say('keys.browser')}</p>
        <div>
          <button type="button" className="btn page" onClick={keys.change}>
            {say('keys.change')}
          </button>
        </div>
      </section>
      <section className="card part">
        <h2>{say('keys.pages')}</h2>
        <dl className="keys">
          {OURS.map(([keys, key]) => (
            <div key={key}>
              <dt>{say(key)}</dt>
              <dd>
                <Keys text={keys} />
              </dd>
            </div>
          ))}
        </dl>
      </section>
    </>
  );
}

/** `Alt+Shift+G` as three keys; what a browser writes as one run of signs stays one. */
function Keys({ text }: { text: string }) {
  return (
    <span className="row">
      {text.split('+').map((key) => (
        <kbd key={key}>{key}</kbd>
      ))}
    </span>
  );
}

const OURS = [
  ['R', 'keys.refresh'],
  ['/', 'keys.find'],
  ['Esc', 'keys.close'],
  ['↑+↓', 'keys.move'],
] as const;
