import './frame.h5.scss';
