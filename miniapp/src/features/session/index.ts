export { BindForm } from './bind-form';
export { StoreOnly } from './store-only';
export { useSignIn } from './use-sign-in';
export { useSignedIn } from './use-signed-in';
export { watchSession } from './watch-session';
