import { useMutation } from '@tanstack/react-query';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import { addDemo } from '@/utils/messages/add-demo';
import { toFailure } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';
import { EmptyPicture } from './empty-picture';
import type { Shell } from './shell';

/** No connection yet. */
export function Empty({ shell }: { shell: Shell }) {
  const texts = useTexts();
  const { say } = texts;
  const demo = useMutation({
    mutationFn: () => addDemo(shell.ask),
    onSuccess: () => shell.openPage('demo.html'),
  });
  return (
    <>
      <section className="pop-empty">
        <EmptyPicture />
        <h2>{say('empty.title')}</h2>
        <p className="mid">{say('empty.text')}</p>
        <div className="actions">
          <button
            type="button"
            className="btn primary big"
            // biome-ignore lint/a11y/noAutofocus: the one thing to do here; a popup opens with nothing focused
            autoFocus
            onClick={() => shell.openOptions('#add')}
          >
            <Icon name="plus" />
            {say('empty.add')}
          </button>
          <button type="button" className="btn big" disabled={demo.isPending} onClick={() => demo.mutate()}>
            {say('empty.demo')}
          </button>
        </div>
        <p className="t11 muted" role={demo.isError ? 'alert' : undefined}>
          {demo.isError ? tellFailure(texts, toFailure(demo.error), 'Demo').what : say('empty.demo-note')}
        </p>
      </section>
      <footer className="here">
        <span className="muted">
          <Icon name="lock" small />
        </span>
        <span className="mid grow">{say('empty.promise')}</span>
      </footer>
    </>
  );
}
