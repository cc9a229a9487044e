import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { PlatformForm, SavePlan } from '@/utils/messages/connections';

/** Said before the browser asks: which sites, what for, and where the key goes. */
export function WhatSaveAsks({ form, plan }: { form: PlatformForm; plan: SavePlan | undefined }) {
  const { say } = useTexts();
  const hasSecret = form.fields.some(({ kind }) => kind === 'secret');
  const origins = plan?.origins ?? [];
  return (
    <div className="asks" aria-live="polite">
      <Icon name="lock" />
      {origins.length > 0 ? (
        <div>
          <b className="medium">{say('form.asks', { count: origins.length })}</b>
          <ul>
            {origins.map(({ pattern, host, use }) => (
              <li key={`${pattern} ${use}`}>
                <code>{host}</code> {say(`form.use-${use}`)}
              </li>
            ))}
          </ul>
        </div>
      ) : (
        <p>{hasSecret ? say('form.asks-later') : say('form.asks-none')}</p>
      )}
      {hasSecret && <p>{say('form.secret')}</p>}
    </div>
  );
}
