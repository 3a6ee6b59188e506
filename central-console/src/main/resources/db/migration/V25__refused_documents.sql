-- What a dispenser says that it cannot use: it is not sent again as it is.
ALTER TABLE desired ADD COLUMN refused INTEGER;        -- the version; NULL: none
ALTER TABLE desired ADD COLUMN refused_why TEXT;       -- as in its state
