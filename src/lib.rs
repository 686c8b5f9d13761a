//! stub
mod js;
