/** Every host name the stand-ins answer to. */
export const HOSTS = {
  /** `own`: the panel again, behind a domain of the customer's. */
  voluum: { api: 'api.voluum.com', panel: 'panel.voluum.com', own: 'reports.media-buyers.example' },
  affise: {
    ...{ api: 'api-acme.affise.com', admin: 'offers-acme.affise.com', affiliate: 'acme.affise.com' },
    /** The affiliates' panel on the network's own domain. */
    own: 'partners.acme-network.example',
  },
  cake: { portal: 'login.bluenet.example' },
  affilae: { api: 'rest.affilae.com' },
  /** `own`: the new tracker again, on one more domain of the buyer's. */
  binom: { one: 'old.northbuy.example', two: 'tracker.northbuy.example', own: 'stats.media-buyers.example' },
  everflow: { us: 'api.eflow.team', eu: 'api-eu.eflow.team' },
} as const;

/** The one Voluum access key that is accepted. */
export const VOLUUM_KEY = {
  accessId: '0b1f6c4e-7a55-4e0b-9a51-3f1f4c0de001',
  accessKey: 'vk-Zk3+T9/aQ7=canary-voluum-0001xyzw',
} as const;

/** The Affise keys, one for each kind of user. */
export const AFFISE_KEYS = {
  affiliate: 'a1b2c3d4e5f60718293a4b5c6d7e8f90canaryaf',
  generalManager: 'b1b2c3d4e5f60718293a4b5c6d7e8f90canaryad',
  affiliateManager: 'c1b2c3d4e5f60718293a4b5c6d7e8f90canaryam',
  advertiser: 'd1b2c3d4e5f60718293a4b5c6d7e8f90canaryav',
} as const;

/** The one CAKE affiliate whose key is accepted. */
export const CAKE_KEY = { affiliateId: '1234', apiKey: 'CanaryCake0001Kq7xZ' } as const;

/** Keys of the tracker's users; that of the last one needs a fresh code with every call. */
export const BINOM_KEYS = {
  admin: '1000001canarybinom0001aa55bb66cc77dd88ee',
  limited: '9000009canarybinom0002aa55bb66cc77dd88ee',
  twoFactor: '8000008canarybinom0003aa55bb66cc77dd88ee',
} as const;

/** The Affilae keys: one for each side, and one whose owner has no API rights. */
export const AFFILAE_KEYS = {
  publisher: 'affilae-canary-pub-0001-Kq7xZ',
  advertiser: 'affilae-canary-adv-0002-Kq7xZ',
  withoutRights: 'affilae-canary-none-0003-Kq7xZ',
} as const;
