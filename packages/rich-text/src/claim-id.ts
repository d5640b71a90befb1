/** What the id of a claim looks like: a typed id. Whether the claim exists is for the caller to check. */
export const claimIdPattern = /^claim_[0-9a-z]{1,64}$/
