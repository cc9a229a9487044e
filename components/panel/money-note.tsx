import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { OtherSide, Side } from '@/utils/model/comparison';

/** Why two currencies have no gap, and the way to change that. */
export function MoneyNote({ here, other, onSetUp }: { here: Side; other: OtherSide; onSetUp(): void }) {
  const { say } = useTexts();
  const { money } = other.definitions;
  if (money?.state !== 'off' && money?.state !== 'no-rate') return null;
  const isOff = money.state === 'off';
  return (
    <div className="pan-note">
      <Notice
        tone="plain"
        title={
          isOff
            ? say('money.off', { one: here.currency, other: other.currency })
            : say('money.no-rate', { currencies: money.missing.join(', ') })
        }
        action={
          <button type="button" className="btn" onClick={onSetUp}>
            {say('money.set-up')}
          </button>
        }
      >
        {isOff ? say('money.off-text') : say('money.no-rate-text')}
      </Notice>
    </div>
  );
}
