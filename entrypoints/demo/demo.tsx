import { useMutation, useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { Page } from '@/components/page';
import { useTexts } from '@/components/texts';
import { DEFAULT_SETTINGS } from '@/utils/model/settings';
import { Banner } from './banner';
import { NotThere } from './not-there';
import { Report } from './report';
import type { Shell } from './shell';

/** A page that looks like a tracker's and wears the overlay as a tracker's does. Its numbers are invented. */
export function Demo({ shell }: { shell: Shell }) {
  const settings = useQuery({ queryKey: ['settings'], queryFn: () => shell.ask('settings.get', null) });
  if (settings.isPending) return null;
  return (
    <Page settings={settings.data ?? DEFAULT_SETTINGS}>
      <Tracker shell={shell} />
    </Page>
  );
}

function Tracker({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const title = say('demo.title');
  useEffect(() => {
    document.title = title;
  }, [title]);
  const cards = useQuery({ queryKey: ['connections'], queryFn: () => shell.ask('connections.list', null) });
  const remove = useMutation({
    mutationFn: () => removeDemo(shell),
    onSuccess: () => shell.goTo('welcome.html'),
  });
  if (cards.isPending) return null;
  const tracker = cards.data?.find(({ platform, portal }) => platform === 'demo' && portal === 'tracker');
  return (
    <>
      {tracker && <Banner isRemoving={remove.isPending} onRemove={() => remove.mutate()} />}
      {tracker ? (
        <Report shell={shell} tracker={tracker} />
      ) : (
        <NotThere onStart={() => shell.goTo('welcome.html')} />
      )}
    </>
  );
}

async function removeDemo({ ask }: Shell): Promise<void> {
  const cards = await ask('connections.list', null);
  for (const { id, platform } of cards) if (platform === 'demo') await ask('connections.remove', { id });
}
