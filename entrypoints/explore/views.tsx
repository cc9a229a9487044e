import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, useState } from 'react';
import { Menu } from '@/components/explore/menu';
import { Icon } from '@/components/icon';
import { useTexts } from '@/components/texts';
import type { SavedView } from '@/utils/model/explore';
import type { PageParts } from './page-parts';
import { readPlace, writePlace } from './place';

/** Views under names of one's own: to go to, to keep, to drop. */
export function Views({ shell, place, views }: PageParts) {
  const { say } = useTexts();
  const client = useQueryClient();
  const address = addressOf(writePlace(place));
  const current = views.find((view) => addressOf(`#${view.address}`) === address);
  const { mutate, isError } = useMutation({
    mutationFn: (kept: SavedView[]) => shell.ask('settings.set', { views: kept }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['settings'] }),
  });
  return (
    <Menu label={say('explore.views')} text={current?.name ?? <em>{say('explore.no-view')}</em>}>
      {(close) => (
        <>
          <ul className="menu-list">
            {views.map((view) => (
              <li key={view.name} className="row">
                <a className="grow cut" href={`#${view.address}`} onClick={close}>
                  {view.name}
                </a>
                <button
                  type="button"
                  className="ib sm"
                  aria-label={say('explore.drop-view', { name: view.name })}
                  onClick={() => mutate(views.filter(({ name }) => name !== view.name))}
                >
                  <Icon name="bin" small />
                </button>
              </li>
            ))}
          </ul>
          {isError && (
            <p className="hint c-alert" role="alert">
              {say('comparison.not-saved')}
            </p>
          )}
          <SaveView
            onSave={(name) => {
              const kept = [...views.filter((view) => view.name !== name), { name, address }];
              mutate(kept, { onSuccess: close });
            }}
          />
        </>
      )}
    </Menu>
  );
}

function SaveView({ onSave }: { onSave(name: string): void }) {
  const { say } = useTexts();
  const [name, setName] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    if (name.trim()) onSave(name.trim());
  };
  return (
    <form className="menu-form" onSubmit={save}>
      <label className="field grow">
        <span className="name">{say('explore.view-name')}</span>
        <input className="in" value={name} maxLength={80} onChange={({ target }) => setName(target.value)} />
      </label>
      <button type="submit" className="btn">
        {say('explore.save-view')}
      </button>
    </form>
  );
}

/** Which rows stand open and what the drawer shows are no part of a view. */
function addressOf(hash: string): string {
  return writePlace({ ...readPlace(hash), open: [], show: null }).slice(1);
}
