import { useEffect, useRef, useState } from 'react';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { ConnectionCard, PlatformForm } from '@/utils/messages/connections';
import type { Texts } from '@/utils/texts/texts';
import { FilledForm } from './filled-form';
import { PasteForm } from './paste/paste-form';
import { PlatformPick } from './platform-pick';
import type { Shell } from './shell';

/** First the platform, then its form. An edited connection keeps its platform. */
export function ConnectionForm({
  shell,
  catalog,
  edited,
  copied,
  wanted,
  taken,
  onSaved,
  onClose,
}: ConnectionFormProps) {
  const { say } = useTexts();
  const [picked, setPicked] = useState<string | null>((edited ?? copied)?.platform ?? wanted);
  const form = catalog.find(({ platform }) => platform === picked);
  const card = useRef<HTMLElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    // Newer browsers return a promise here, which React would take for the effect's clean-up.
    void card.current?.scrollIntoView({ block: 'nearest' });
    // The button that opened it may be a whole list above.
    title.current?.focus({ preventScroll: true });
  }, []);
  return (
    <section className="card add" ref={card}>
      <header>
        <h2 className="grow" ref={title} tabIndex={-1}>
          {edited ? say('form.edit', { name: edited.name }) : tellNew(say, copied)}
        </h2>
        <button
          type="button"
          className="ib"
          aria-label={say('action.close')}
          title={say('action.close')}
          onClick={onClose}
        >
          <Icon name="close" />
        </button>
      </header>
      {!edited && !copied && <PlatformPick catalog={catalog} value={picked} onChange={setPicked} />}
      {form?.platform === 'pasted' && (
        <PasteForm
          shell={shell}
          form={{ ...form, name: say('paste.name') }}
          edited={edited}
          copied={copied}
          taken={taken}
          onSaved={onSaved}
          onClose={onClose}
        />
      )}
      {form && form.platform !== 'pasted' && (
        <FilledForm
          // What was typed for one platform is never sent to another.
          key={form.platform}
          shell={shell}
          form={form}
          edited={edited}
          copied={copied}
          taken={taken}
          onSaved={onSaved}
          onClose={onClose}
        />
      )}
    </section>
  );
}

function tellNew(say: Texts['say'], copied: ConnectionCard | null): string {
  return copied ? say('form.copy', { name: copied.name }) : say('form.add');
}

interface ConnectionFormProps {
  shell: Shell;
  catalog: PlatformForm[];
  edited: ConnectionCard | null;
  /** One that the new one shall be like. */
  copied: ConnectionCard | null;
  /** Names that other connections have. */
  taken: readonly string[];
  /** A platform that the address already names. */
  wanted: string | null;
  /** Called with the sentence that says so. */
  onSaved(message: string): void;
  onClose(): void;
}
