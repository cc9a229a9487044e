import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTexts } from '@/components/texts';
import { HIDE_SCOPES, type HideScope } from '@/utils/model/presence';
import type { Shell } from './shell';

/** Where Trackside is not wanted: on the page under the popup, on its host, or anywhere. */
export function HideHere({ tab, shell, onBack }: { tab: number; shell: Shell; onBack(): void }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const hide = useMutation({
    mutationFn: (scope: HideScope) => shell.ask('presence.hide-here', { tab, scope }),
    async onSuccess() {
      await client.invalidateQueries({ queryKey: ['here'] });
      onBack();
    },
  });
  return (
    <footer className="here hiding">
      {HIDE_SCOPES.map((scope) => (
        <button
          key={scope}
          type="button"
          className="btn sm"
          disabled={hide.isPending}
          // biome-ignore lint/a11y/noAutofocus: the button that opened this row is gone from under the focus.
          autoFocus={scope === 'page'}
          onClick={() => hide.mutate(scope)}
        >
          {say(`hide.${scope}`)}
        </button>
      ))}
      <button type="button" className="btn sm" onClick={onBack}>
        {say('action.cancel')}
      </button>
    </footer>
  );
}
