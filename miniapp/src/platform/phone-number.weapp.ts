/** WeChat vouches for the phone number through a button with this open type. */
export const canAskPhoneNumber = true;
