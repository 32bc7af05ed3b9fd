#include "assets.h"

const kawal_asset kawal_assets[] = {
    {0, 0, 0},
};
