/** What the id of an image of the library looks like: a typed id. Whether the image exists is for the caller to check. */
export const assetIdPattern = /^asset_[0-9a-z]{1,64}$/
