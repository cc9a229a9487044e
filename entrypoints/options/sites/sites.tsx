import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Notice } from '@/components/notice';
import { useTexts } from '@/components/texts';
import type { Ask } from '@/utils/messages/map';
import type { Shell } from '../shell';
import { SiteRow } from './site-row';

/** Every host whose pages wear Trackside: switched on or off, hidden or not, and the way to be rid of it. */
export function Sites({ shell }: { shell: Shell }) {
  const { say } = useTexts();
  const client = useQueryClient();
  const sites = useQuery({ queryKey: ['sites'], queryFn: () => shell.ask('sites.list', null) });
  const hidden = useQuery({ queryKey: ['hidden'], queryFn: () => shell.ask('presence.list', null) });
  const onSettled = () => client.invalidateQueries();
  const set = useMutation({
    mutationFn: (said: Ask<'sites.set'>) => shell.ask('sites.set', said),
    onSettled,
  });
  const remove = useMutation({
    mutationFn: (pattern: string) => shell.ask('sites.remove', { pattern }),
    onSettled,
  });
  const show = useMutation({
    mutationFn: (host: string | null) => shell.ask('presence.show', { host }),
    onSettled,
  });
  const failed = sites.error ?? hidden.error ?? set.error ?? remove.error ?? show.error;
  return (
    <>
      <header className="head">
        <h1>{say('options.sites')}</h1>
      </header>
      {failed && (
        <Notice tone="alert" title={say('silent.title')}>
          {say('silent.text')}
        </Notice>
      )}
      {hidden.data?.everywhere && (
        <Notice
          tone="plain"
          title={say('sites.hidden-everywhere')}
          action={
            <button type="button" className="btn" onClick={() => show.mutate(null)}>
              {say('sites.show-again')}
            </button>
          }
        />
      )}
      {sites.data?.length === 0 && <NoSites />}
      {sites.data && sites.data.length > 0 && (
        <>
          <p className="mid about">{say('sites.about')}</p>
          <section className="card sites" aria-label={say('options.sites')}>
            {sites.data.map((site) => (
              <SiteRow
                key={site.pattern}
                site={site}
                hidden={hidden.data?.hosts.find(({ host }) => host === site.host)}
                onSet={(said) => set.mutate({ pattern: site.pattern, ...said })}
                onShow={() => show.mutate(site.host)}
                onRemove={() => remove.mutate(site.pattern)}
              />
            ))}
          </section>
        </>
      )}
    </>
  );
}

function NoSites() {
  const { say } = useTexts();
  return (
    <section className="card none">
      <h2>{say('sites.none')}</h2>
      <p className="mid">{say('sites.none-text')}</p>
    </section>
  );
}
