import { Brand } from '@/components/brand';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';

/** Where the toolbar hides a new extension, and what its badge is good for. */
export function PinIt({ isFirefox }: { isFirefox: boolean }) {
  const { say } = useTexts();
  return (
    <section className="pin-it">
      <span className="toolbar">
        <Icon name="search" small />
        <Icon name="puzzle" />
        <Brand size={16} />
      </span>
      <p className="grow">
        <b>{say('welcome.pin')}</b> {say(isFirefox ? 'welcome.pin-firefox' : 'welcome.pin-chrome')}{' '}
        {say('welcome.pin-why')}
      </p>
      <span className="muted">
        <Icon name="pin" />
      </span>
    </section>
  );
}
