import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';

/** The background refused or is gone; numbers already on screen stay below. */
export function Silent() {
  const { say } = useTexts();
  return (
    <div className="pop-note">
      <Notice tone="alert" title={say('silent.title')}>
        {say('silent.text')}
      </Notice>
    </div>
  );
}
