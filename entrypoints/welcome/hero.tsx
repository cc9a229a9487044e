import { Brand } from '@/components/brand';
import { useTexts } from '@/components/texts';
import { tellFailure } from '@/utils/texts/failure';
import { Picture } from './picture';
import type { Shell } from './shell';
import { useDemo } from './use-demo';

/** The question, what Trackside does about it, and the two ways on. */
export function Hero({ shell }: { shell: Shell }) {
  const texts = useTexts();
  const { say } = texts;
  const demo = useDemo(shell);
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
          {demo.isError ? tellFailure(texts, demo.failure, 'Demo').what : say('welcome.demo-note')}
        </p>
      </div>
      <Picture />
    </section>
  );
}
