import { useMutation } from '@tanstack/react-query';
import { Brand } from '@/components/brand';
import { useTexts } from '@/components/texts';
import { addDemo } from '@/utils/messages/add-demo';
import { toFailure } from '@/utils/model/errors';
import { tellFailure } from '@/utils/texts/failure';
import { Picture } from './picture';
import type { Shell } from './shell';

/** The question, what Trackside does about it, and the two ways on. */
export function Hero({ shell }: { shell: Shell }) {
  const texts = useTexts();
  const { say } = texts;
  const demo = useMutation({
    mutationFn: () => addDemo(shell.ask),
    onSuccess: () => shell.goTo('demo.html'),
  });
  return (
    <section className="hero">
      <div>
        <p className="name">
          <Brand size={28} />
          Trackside
        </p>
        <h1>{say('welcome.question')}</h1>
        <p className="what">{say('welcome.what')}</p>
        <div className="ways">
          <button
            type="button"
            className="btn primary big"
            disabled={demo.isPending}
            onClick={() => demo.mutate()}
          >
            {say('welcome.demo')}
          </button>
          <button type="button" className="btn big" onClick={() => shell.goTo('options.html#add')}>
            {say('welcome.add')}
          </button>
        </div>
        <p className="aside" role={demo.isError ? 'alert' : undefined}>
          {demo.isError ? tellFailure(texts, toFailure(demo.error), 'Demo').what : say('welcome.demo-note')}
        </p>
      </div>
      <Picture />
    </section>
  );
}
