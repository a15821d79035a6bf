type Identity = {
  readonly account: string;
  /** A session that was just used lasts longer: cookies that say so. */
  readonly renewal?: readonly string[];
};

/** How the server knows an account. The store then says who that account is in the district. */
export type Auth = {
  /** Whose session a request belongs to; null when there is none. */
  identify(request: Request): Promise<Identity | null>;
  /** Headers that set the session cookie, or why not. */
  signIn(credentials: Credentials, request: Request): Promise<SignInResult>;
  /** Headers that end the session. */
  signOut(request: Request): Promise<Headers>;
};

type Credentials = { readonly username: string; readonly password: string };

type SignInResult =
  | { readonly ok: true; readonly account: string; readonly headers: Headers }
  | { readonly ok: false; readonly reason: 'wrong-credentials' }
  | { readonly ok: false; readonly reason: 'locked-out'; readonly untilMs: number };
