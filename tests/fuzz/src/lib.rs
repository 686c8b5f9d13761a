//! What fuzz targets and forged packs share: the promises of the crate as assertions.

pub mod asked;
pub mod damaged;
pub mod forged;
pub mod markup;
pub mod promises;
pub mod signed;
