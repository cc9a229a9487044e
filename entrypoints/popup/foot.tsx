import { useMutation, useQuery } from '@tanstack/react-query';
import { useTexts } from '@/components/texts';
import { VerdictShape } from '@/components/verdict';
import type { SiteState } from '@/utils/messages/map';
import type { Shell } from './shell';

/** The dashboard under the popup, where there is one that Trackside reads. */
export function Foot({ shell }: { shell: Shell }) {
  const here = useQuery({
    queryKey: ['here'],
    async queryFn() {
      const tab = await shell.activeTab();
      return tab === null ? null : { tab, site: await shell.ask('sites.here', { tab }) };
    },
  });
  if (!here.data?.site.dashboard) return null;
  return <ThisPage tab={here.data.tab} site={here.data.site} shell={shell} />;
}

function ThisPage({ tab, site, shell }: { tab: number; site: SiteState; shell: Shell }) {
  const { say } = useTexts();
  const open = useMutation({
    mutationFn: () => shell.ask('panel.open', { tab }),
    onSuccess: (opened) => opened && shell.close(),
  });
  const unreachable = open.isError || open.data === false;
  return (
    <footer className="here">
      {site.verdict && <VerdictShape verdict={site.verdict} label={say(`verdict.${site.verdict}`)} />}
      {unreachable ? (
        <span className="grow c-notice" role="alert">
          {say('here.reload')}
        </span>
      ) : (
        <span className="cut grow" title={site.subject ?? undefined}>
          <span className="muted">{say('here.page')}</span> {site.subject ?? site.dashboard}
        </span>
      )}
      <button type="button" className="btn sm" onClick={() => open.mutate()}>
        {say('here.open')}
      </button>
    </footer>
  );
}
