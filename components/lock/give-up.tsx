import { useState } from 'react';
import { useTexts } from '../texts';

/** The way on for whoever has forgotten the passphrase: says what is lost, and asks once more. */
export function GiveUp({ giveUp }: { giveUp(): Promise<unknown> }) {
  const { say } = useTexts();
  const [asked, setAsked] = useState(false);
  if (!asked) {
    return (
      <button type="button" className="btn link" onClick={() => setAsked(true)}>
        {say('locked.forgotten')}
      </button>
    );
  }
  return (
    <div className="give-up">
      <p className="mid">{say('locked.give-up-text')}</p>
      <div className="actions">
        <button type="button" className="btn" onClick={() => setAsked(false)}>
          {say('action.cancel')}
        </button>
        <button type="button" className="btn danger" onClick={giveUp}>
          {say('locked.give-up')}
        </button>
      </div>
    </div>
  );
}
