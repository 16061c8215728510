"""Which encoding bytes are written in: what each encoding makes of them, against what languages write."""
