export { deliveryAddress, useAddresses, useChosenAddress } from './chosen';
