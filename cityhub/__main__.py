from cityhub.cli import main

raise SystemExit(main())
