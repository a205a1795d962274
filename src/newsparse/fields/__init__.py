"""Fields: each module has one public function from a `Context` to a `Choice`."""
