-- The next moment at which anything becomes public or ceases to be: until then, what readers get changes by events
-- alone. Null where nothing is scheduled. It runs with its owner's rights, as readers may read no table, and tells
-- them the moment alone.
CREATE FUNCTION public.next_bound() RETURNS timestamptz
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = '' AS $$
BEGIN
  RETURN least(
    (SELECT min(t.public_from) FROM public.article_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.article_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.claim_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.claim_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.collection_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.collection_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.source_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.source_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.topic_publication t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.topic_publication t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.assessment t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.assessment t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.attribution t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.attribution t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.claim_link t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.claim_link t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.correction t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.correction t WHERE t.public_until > now()),
    (SELECT min(t.public_from) FROM public.evidence t WHERE t.public_from > now()),
    (SELECT min(t.public_until) FROM public.evidence t WHERE t.public_until > now())
  );
END
$$;
