/** The official account's web sign-in does not vouch for phone numbers: H5 binds by invite code. */
export const canAskPhoneNumber = false;
