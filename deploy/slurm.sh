#!/bin/bash
# The reports of content/ in 40 shards:   sbatch deploy/slurm.sh
# Those that failed, once more:           sbatch --array=3,17 deploy/slurm.sh
# With another number of shards:          SHARDS=100 sbatch --array=0-99 deploy/slurm.sh
#SBATCH --job-name=yinfa
#SBATCH --array=0-39
#SBATCH --cpus-per-task=2
#SBATCH --mem=1G
#SBATCH --output=yinfa-%A-%a.log
set -euo pipefail

# Tasks count from 0, shards from 1. The number of shards is not that of the tasks of this run, which may be fewer.
exec yinfa build content --out out --shard "$((SLURM_ARRAY_TASK_ID + 1))/${SHARDS:-40}"
